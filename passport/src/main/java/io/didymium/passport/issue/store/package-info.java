/**
 * What an office remembers: what it received and issued, the positions of its credentials in status lists, and what it revoked.
 *
 * <p>Start at {@link io.didymium.passport.issue.store.OfficeStore}.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.issue.store;
