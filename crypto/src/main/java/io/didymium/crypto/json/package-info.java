/** The JSON documents that other packages of this module read and return, as an opaque value. */
@NullMarked
package io.didymium.crypto.json;

import org.jspecify.annotations.NullMarked;
