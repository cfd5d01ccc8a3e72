/**
 * The words of pages in one language, and how it writes numbers.
 *
 * <p>Start at {@link io.didymium.passport.render.text.Wording}. A language is a file beside this package, or one of the caller's own.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.text;
