/**
 * Chain-of-custody books (ISO 22095:2020, ISO 22095-2:2026) by site, element, attribute and period: start at
 * {@link io.didymium.core.custody.books.Books}.
 *
 * @since 0.1
 */
package io.didymium.core.custody;
