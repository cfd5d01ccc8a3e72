/**
 * Transparency logs: that a statement was made, and by when, so that nobody can deny or backdate it.
 *
 * <p>Who checks a receipt starts at {@link io.didymium.crypto.log.LogReceipt} and {@link io.didymium.crypto.log.TrustedLog};
 * who keeps a log at {@link io.didymium.crypto.log.FolderLog}; who watches one at {@link io.didymium.crypto.log.Witness}.
 * Checkpoints, cosignatures, tiles and receipts are those of C2SP.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.crypto.log;

import org.jspecify.annotations.NullMarked;
