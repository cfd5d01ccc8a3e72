/**
 * Decentralised identifiers and their documents (W3C DID Core 1.0; Controlled Identifiers 1.0), offline: documents of
 * did:key and did:jwk follow from the DID, every other document is passed in, never fetched.
 *
 * <p>Start at {@link io.didymium.crypto.did.DidDocument} and {@link io.didymium.crypto.did.DidDocuments}, which finds
 * the keys of signers. The caller decides which documents to trust.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.did;

import org.jspecify.annotations.NullMarked;
