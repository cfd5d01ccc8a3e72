/**
 * Whether pieces and packages are conserved along a chain, beside masses and elements: start at
 * {@link io.didymium.core.balance.piece.PieceBook}.
 *
 * @since 0.1
 */
package io.didymium.core.balance.piece;
