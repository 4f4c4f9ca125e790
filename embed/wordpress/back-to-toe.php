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

/** Whom to call in an emergency, by region. */
const BACK_TO_TOE_NUMBERS = array( '{{numbers}}' );

/** What is said where there is no check, by language. */
const BACK_TO_TOE_WORDS = array( '{{words}}' );

/** The language that is set, or that of the site, or English. */
function back_to_toe_language( $set ) {
	foreach ( array( $set, strtok( get_locale(), '_' ) ) as $tag ) {
		if ( isset( BACK_TO_TOE_WORDS[ $tag ] ) ) {
			return $tag;
		}
	}
	return 'en';
}

/** The element with these options. What the check cannot use it leaves out itself. */
function back_to_toe_html( $options ) {
	$options = array_intersect_key( (array) $options, array_flip( BACK_TO_TOE_OPTIONS ) );
	$options = array_filter( $options, 'is_string' );
	$tag     = back_to_toe_language( isset( $options['lang'] ) ? $options['lang'] : '' );
	$words   = BACK_TO_TOE_WORDS[ $tag ];
	wp_enqueue_script_module( 'back-to-toe', plugins_url( $words['script'], __FILE__ ), array(), null );
	$set = '';
	foreach ( array_filter( $options ) as $name => $value ) {
		$set .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$src = esc_url( plugins_url( 'back-to-toe.html', __FILE__ ) );
	return sprintf(
		'<back-to-toe src="%s"%s><div slot="fallback" lang="%s" dir="%s"><p>%s</p>%s<p><a href="%s">%s</a></p></div></back-to-toe>',
		$src,
		$set,
		$tag,
		$words['direction'],
		$words['warning'],
		back_to_toe_call( $words, isset( $options['region'] ) ? $options['region'] : '' ),
		$src,
		$words['open']
	);
}

/** Whom to call where there is no check: the number of the region, or all of them. */
function back_to_toe_call( $words, $region ) {
	if ( ! isset( BACK_TO_TOE_NUMBERS[ $region ] ) ) {
		return '<p>' . $words['heading'] . '</p>' . $words['all'];
	}
	$number = BACK_TO_TOE_NUMBERS[ $region ];
	return '<p>' . str_replace( '{number}', "<a href=\"tel:$number\">$number</a>", $words['emergency'] ) . '</p>';
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
