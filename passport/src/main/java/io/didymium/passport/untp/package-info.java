/**
 * The wire form of statements: credentials of the UN Transparency Protocol, one profile per version. Start at
 * {@link io.didymium.passport.untp.UntpProfile}.
 */
package io.didymium.passport.untp;
