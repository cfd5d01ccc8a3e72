/**
 * Decentralised identifiers and their documents (W3C DID Core 1.0; Controlled Identifiers 1.0), offline: did:key and did:jwk
 * carry their key, every other document is given, never fetched.
 *
 * <p>Start at {@link io.didymium.crypto.did.DidDocument} and {@link io.didymium.crypto.did.DidDocuments}, which answers who
 * may sign what with which key. Whether a document deserves trust is decided by whoever puts it there.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.did;

import org.jspecify.annotations.NullMarked;
