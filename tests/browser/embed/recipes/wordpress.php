<?php
/**
 * The plugin without WordPress: the functions that it calls, as WordPress
 * documents them, and the posts that it shows.
 *
 * Usage: php wordpress.php <plugin file> <address of the plugins> <locale> <posts as JSON>
 * A post is a text with shortcodes, or { "shortcode": attributes } as they reach
 * the plugin, or { "block": attributes } as an editor has saved them.
 */

// A warning is a failure.
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

define( 'ABSPATH', __DIR__ . '/' );

[ , $plugin, $address, $locale, $posts ] = $argv;
$actions    = array();
$shortcodes = array();
$blocks     = array();
$scripts    = array();
$modules    = array();

function add_action( $hook, $callback ) {
	$GLOBALS['actions'][ $hook ][] = $callback;
}

function add_shortcode( $tag, $callback ) {
	$GLOBALS['shortcodes'][ $tag ] = $callback;
}

function plugins_url( $path, $plugin ) {
	return $GLOBALS['address'] . basename( dirname( $plugin ) ) . '/' . $path;
}

/** The language of the site. */
function get_locale() {
	return $GLOBALS['locale'];
}

/** Nothing is encoded twice, and a text that is not UTF-8 becomes empty. */
function esc_attr( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}

function esc_html( $text ) {
	return esc_attr( $text );
}

/** Signs that no address has are dropped; only some protocols are allowed. */
function esc_url( $url ) {
	$url = preg_replace( '/[^\w~+.?#=!&;,\/:%@$|*\'()\[\]\x80-\xff-]/', '', str_replace( ' ', '%20', ltrim( $url ) ) );
	return preg_match( '/^(https?:|[\/#?])/i', $url ) ? esc_attr( $url ) : '';
}

/** No version is put after the address only where it is null. */
function wp_enqueue_script_module( $id, $src, $deps = array(), $version = false ) {
	$GLOBALS['modules'][ $id ] = null === $version ? $src : $src . '?ver=' . ( $version ? $version : 'WordPress' );
}

function wp_register_script( $handle, $src, $deps = array(), $version = false, $in_footer = false ) {
	$GLOBALS['scripts'][ $handle ] = $src;
}

function register_block_type( $name, $args ) {
	if ( ! isset( $GLOBALS['scripts'][ $args['editor_script'] ] ) ) {
		throw new Exception( 'the script of the editor is not registered' );
	}
	$GLOBALS['blocks'][ $name ] = $args;
}

/** Attributes in double quotes only; WordPress knows more ways to write them. */
function do_shortcode( $content ) {
	return preg_replace_callback(
		'/\[([\w-]+)([^\]]*)\]/',
		function ( $found ) {
			preg_match_all( '/([\w-]+)="([^"]*)"/', $found[2], $set );
			return shortcode( $found[1], array_combine( $set[1], $set[2] ) );
		},
		$content
	);
}

/** Without any attribute WordPress hands over an empty text; newer versions, an empty list. */
function shortcode( $tag, $set ) {
	return call_user_func( $GLOBALS['shortcodes'][ $tag ], $set ? $set : '', '', $tag );
}

/** An attribute of another type than the registered one is dropped; what is missing has its default. */
function block( $name, $set ) {
	$block = $GLOBALS['blocks'][ $name ];
	foreach ( $block['attributes'] as $attribute => $schema ) {
		if ( ! isset( $set[ $attribute ] ) || gettype( $set[ $attribute ] ) !== $schema['type'] ) {
			$set[ $attribute ] = $schema['default'];
		}
	}
	return call_user_func( $block['render_callback'], $set, '', null );
}

require $plugin;
foreach ( $actions['init'] as $callback ) {
	$callback();
}

foreach ( json_decode( $posts, true, 8, JSON_THROW_ON_ERROR ) as $post ) {
	if ( is_string( $post ) ) {
		echo do_shortcode( $post );
	} elseif ( isset( $post['shortcode'] ) ) {
		echo shortcode( 'back-to-toe', $post['shortcode'] );
	} else {
		echo block( 'back-to-toe/check', $post['block'] );
	}
}
foreach ( $modules as $id => $src ) {
	printf( '<script type="module" src="%s" id="%s-js-module"></script>', esc_url( $src ), esc_attr( $id ) );
}
