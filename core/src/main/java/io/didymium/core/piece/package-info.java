/**
 * What of a batch can be counted: its pieces with their parts ({@link io.didymium.core.piece.Pieces}), its packages
 * ({@link io.didymium.core.piece.Packing}), and the pieces that a step consumes or a transfer moves
 * ({@link io.didymium.core.piece.PieceShare}).
 *
 * @since 0.1
 */
package io.didymium.core.piece;
