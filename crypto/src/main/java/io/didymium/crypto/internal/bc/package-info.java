/**
 * Curve arithmetic by Bouncy Castle's lightweight classes, and nothing else of it: no provider is asked for or
 * registered.
 *
 * <p>The only package that may import Bouncy Castle. It takes and returns arrays, so that no type of Bouncy Castle is
 * visible outside.
 */
@NullMarked
package io.didymium.crypto.internal.bc;

import org.jspecify.annotations.NullMarked;
