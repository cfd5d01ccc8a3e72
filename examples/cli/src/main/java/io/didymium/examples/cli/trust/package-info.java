/** Trust files: whom a verifier believes. */
@NullMarked
package io.didymium.examples.cli.trust;

import org.jspecify.annotations.NullMarked;
