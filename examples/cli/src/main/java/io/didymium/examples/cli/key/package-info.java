/**
 * Private keys in files: as JWK or PKCS#8 in PEM, the latter also encrypted. Start at {@link
 * io.didymium.examples.cli.key.KeyFile}.
 */
@NullMarked
package io.didymium.examples.cli.key;

import org.jspecify.annotations.NullMarked;
