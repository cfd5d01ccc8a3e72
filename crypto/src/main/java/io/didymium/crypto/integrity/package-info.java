/**
 * Embedded proofs: W3C Data Integrity with the suites over canonical JSON.
 *
 * <p>Start at {@link io.didymium.crypto.integrity.IntegritySigner} and {@link
 * io.didymium.crypto.integrity.IntegrityVerifier}. Use the document that the verification returns, not the one passed
 * in: contexts that were added after those that the proof covers are not in it.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.integrity;

import org.jspecify.annotations.NullMarked;
