/**
 * Transparency logs: that a statement was made, and by when, so that nobody can deny or backdate it.
 *
 * <p>Start at {@link io.didymium.crypto.log.LogReceipt} and {@link io.didymium.crypto.log.TrustedLog} to verify a
 * receipt, at {@link io.didymium.crypto.log.FolderLog} to keep a log, and at {@link io.didymium.crypto.log.Witness} to
 * witness one. Checkpoints, cosignatures, tiles and receipts are those of C2SP.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.log;

import org.jspecify.annotations.NullMarked;
