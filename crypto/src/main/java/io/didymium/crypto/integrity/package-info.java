/**
 * Documents that carry their proofs within: W3C Data Integrity with the suites over canonical JSON.
 *
 * <p>Start at {@link io.didymium.crypto.integrity.IntegritySigner} and {@link io.didymium.crypto.integrity.IntegrityVerifier}.
 * What a verifier goes by is the document that the verification returns, not the one it was given: contexts that were added
 * behind those that the proof covers are not in it.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.integrity;

import org.jspecify.annotations.NullMarked;
