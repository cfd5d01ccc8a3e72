/**
 * The wire form of single values that several kinds of credential share: start at
 * {@link io.didymium.passport.untp.value.Fields}.
 */
package io.didymium.passport.untp.value;
