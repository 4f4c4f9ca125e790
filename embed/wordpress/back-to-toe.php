<?php
/**
 * Plugin Name: Back to Toe
 * Description: A private self-check for low back pain with tingling, numb, weak or painful legs and feet, as a block and as the shortcode [back-to-toe].
 * Version: {{version}}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0; the sentences are CC BY 4.0
 */

defined( 'ABSPATH' ) || exit;

const BACK_TO_TOE_OPTIONS = array(
	'lang', 'region', 'theme', 'accent', 'clinic', 'phone', 'booking', 'heading', 'patterns', 'start', 'asks',
);

/** The element with these options. What the check cannot use it leaves out itself. */
function back_to_toe_html( $options ) {
	wp_enqueue_script_module( 'back-to-toe', plugins_url( 'embed.js', __FILE__ ), array(), null );
	$set = '';
	foreach ( BACK_TO_TOE_OPTIONS as $name ) {
		if ( ! empty( $options[ $name ] ) && is_scalar( $options[ $name ] ) ) {
			$set .= sprintf( ' %s="%s"', $name, esc_attr( $options[ $name ] ) );
		}
	}
	$src      = plugins_url( 'back-to-toe.html', __FILE__ );
	$fallback = sprintf( '<p slot="fallback"><a href="%s">%s</a></p>', esc_url( $src ), esc_html( basename( $src ) ) );
	return sprintf( '<back-to-toe src="%s"%s>%s</back-to-toe>', esc_url( $src ), $set, $fallback );
}

add_shortcode( 'back-to-toe', 'back_to_toe_html' );

add_action(
	'init',
	function () {
		wp_register_script(
			'back-to-toe-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
			'{{version}}',
			true
		);
		register_block_type(
			'back-to-toe/check',
			array(
				'api_version'     => 3,
				'title'           => 'Back to Toe',
				'category'        => 'embed',
				'editor_script'   => 'back-to-toe-block',
				'attributes'      => array_fill_keys( BACK_TO_TOE_OPTIONS, array( 'type' => 'string', 'default' => '' ) ),
				'render_callback' => 'back_to_toe_html',
			)
		);
	}
);
