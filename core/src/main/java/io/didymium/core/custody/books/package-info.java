/** The books of one holder and their journal: start at {@link io.didymium.core.custody.books.Books}. */
package io.didymium.core.custody.books;
