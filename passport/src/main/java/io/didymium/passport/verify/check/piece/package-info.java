/**
 * The check that counted pieces, parts and packages are conserved: {@link io.didymium.passport.verify.check.piece.PiecesCheck}.
 *
 * @since 0.1
 */
package io.didymium.passport.verify.check.piece;
