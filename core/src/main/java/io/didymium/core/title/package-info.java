/**
 * Who owns goods, beside who holds and processes them: start at {@link io.didymium.core.title.TitleBook}.
 *
 * @since 0.1
 */
package io.didymium.core.title;
