/**
 * The JSON documents that other packages of this module read and return, as an opaque value.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.json;

import org.jspecify.annotations.NullMarked;
