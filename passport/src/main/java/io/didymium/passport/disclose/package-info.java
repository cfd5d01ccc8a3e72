/**
 * Who may see what: classes of access of each member, and views of one signed bundle for a role. Start at
 * {@link io.didymium.passport.disclose.Views}.
 *
 * @since 0.1
 */
package io.didymium.passport.disclose;
