/**
 * Many passports on any engine: credentials checked alone, links checked from summaries, amounts summed in any order.
 *
 * <p>Start at {@link io.didymium.passport.bulk.BulkVerifier}. The same three calls serve a loop, a parallel stream and a cluster:
 * {@link io.didymium.passport.bulk.CredentialScreen#check}, {@link io.didymium.passport.bulk.LinkCheck#check} and
 * {@link io.didymium.passport.bulk.BulkAccount#plus}. What passes here is consistent as far as it was looked at; claims, custody and
 * certificates are for {@link io.didymium.passport.verify.ChainVerifier}.
 *
 * @since 0.1
 */
package io.didymium.passport.bulk;
