/**
 * The books of one holder and their journal: start at {@link io.didymium.core.custody.books.Books}.
 *
 * @since 0.1
 */
package io.didymium.core.custody.books;
