/**
 * Status lists: whether a credential has been revoked or suspended since it was issued (W3C Bitstring Status List 1.0).
 *
 * <p>Issuers start at {@link io.didymium.crypto.status.StatusList#builder} and put the list into a {@link
 * io.didymium.crypto.status.StatusListCredential}, which they sign like any credential. Verifiers start at {@link
 * io.didymium.crypto.status.StatusCheck}, which accepts nothing less than a fresh list of the right issuer.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.status;

import org.jspecify.annotations.NullMarked;
