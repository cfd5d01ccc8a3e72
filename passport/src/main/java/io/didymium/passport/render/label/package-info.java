/**
 * QR codes and labels at their size in print.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.label;
