/**
 * The parties that a verifier trusts, for what, and when: the trust file. It is brought by the verifier and never travels in a bundle.
 *
 * <p>Start at {@link io.didymium.passport.trust.TrustList}; {@link io.didymium.passport.trust.TrustReader} reads it from a file.
 *
 * <h2>Format, version 1</h2>
 *
 * <p>{@code trust.json} is one JSON object, in UTF-8, with exactly these members; only {@code validUntil}, {@code scope} with its
 * members, {@code logs}, {@code schemes} and {@code registrySeals} may be absent:
 *
 * <pre>{@code
 * {
 *   "format": "didymium-trust-list",
 *   "version": 1,
 *   "anchors": [
 *     {
 *       "did": "did:web:register.example",                each DID once
 *       "name": "Register of Companies",
 *       "roles": ["register"],                            register, scheme, scheme-owner, certifier, authority, operator: at least one
 *       "keys": [                                         at least one
 *         {
 *           "id": "did:web:register.example#key-1",       absolute DID URL of this DID, each once
 *           "publicKeyJwk": { "crv": "Ed25519", "kty": "OKP", "x": "..." }
 *         }
 *       ],
 *       "validFrom": "2026-01-01T00:00:00Z",              from then on
 *       "validUntil": "2031-01-01T00:00:00Z",             until then, not including it
 *       "scope": {                                        within its roles; an absent member does not restrict
 *         "schemes": ["https://scheme.example"],          IRIs of the schemes of a certifier or a scheme owner
 *         "topics": ["https://topic.example"],            IRIs of the topics of conformity on which it may
 *         "countries": ["NO"],                            of parties in a register, of sites that a certifier assesses
 *         "forms": ["MAGNET"]                             forms of material about which a certifier may certify
 *       }
 *     }
 *   ],
 *   "logs": [                                             the logs whose receipts count
 *     {
 *       "origin": "log.example/credentials",              the first line of its checkpoints, each origin once
 *       "keys": ["log.example+7d83d8d3+AXer..."],         its verifier keys (C2SP signed-note): at least one, each once
 *       "witnesses": ["witness.example+f3a1c9d0+BMm..."], verifier keys of kind 4 (tlog-cosignature), each name and key once
 *       "quorum": 1                                       how many of them must have cosigned: at least 1
 *     }
 *   ],
 *   "schemes": [                                          the rules of custody schemes, by which books are judged
 *     {
 *       "iri": "https://schemes.example/balance",         each with name, model and method once
 *       "name": "Balance 2",                              with its version
 *       "model": "MASS_BALANCE",                          a constant of CustodyModel
 *       "method": "CREDIT",                               a constant of BalanceMethod
 *       "periodMonths": 3,                                the longest period, from 1
 *       "carriedPeriods": 1,                              how many closes a credit outlives
 *       "averagedPeriods": 1,                             the periods of a rolling average, from 1
 *       "deficitLimitKg": 0,                              by how much claims may exceed credits within a period
 *       "transfersBetweenSites": true                     whether credits may move without material
 *     }
 *   ],
 *   "registrySeals": [                                    the seals by which proofs of registration are judged
 *     {
 *       "id": "registry-2026",                            the kid of its proofs; with its beginning once
 *       "publicKeyJwk": { "crv": "P-256", "kty": "EC", ... },  the key of its certificate
 *       "validFrom": "2026-07-20T00:00:00Z",              the validity of the certificate
 *       "validUntil": "2029-07-20T00:00:00Z"
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>Beside the rules in {@code schemes} those count that a scheme owner signs ({@link io.didymium.passport.trust.SchemeDocument}).
 *
 * <p>A log is trusted for one thing, to show by when a credential existed, and is believed only together with as many
 * witnesses as the quorum says. It has no period: with a stolen key any time can be stated, so a key that is no longer
 * trusted is taken out.
 *
 * <p>Times are of UTC, written {@code YYYY-MM-DDThh:mm:ss[.fraction]Z} (RFC 3339). Keys are JWKs (RFC 7517) of Ed25519, P-256 or
 * P-384. The order of anchors, roles and keys does not count. Any other member is refused, so that a misspelt
 * {@code validUntil} is never taken for trust without end.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.trust;

import org.jspecify.annotations.NullMarked;
