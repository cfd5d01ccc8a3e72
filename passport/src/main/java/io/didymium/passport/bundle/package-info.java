/**
 * The passport file: a {@link io.didymium.passport.PassportBundle} as one file that any ZIP tool opens.
 *
 * <p>Start at {@link io.didymium.passport.bundle.BundleReader} and {@link io.didymium.passport.bundle.BundleWriter}.
 *
 * <h2>Format, version 1</h2>
 *
 * <p>A ZIP archive (APPNOTE.TXT 6.3) of the entry {@code bundle.json} and these:
 *
 * <table>
 * <caption>Entries</caption>
 * <tr><th>Path</th><th>Role</th><th>Media type</th><th>Content</th></tr>
 * <tr><td>{@code credentials/<digest>.jwt}</td><td>{@code credential}</td><td>{@code application/vc+jwt}</td>
 *     <td>a credential, the compact JWS as issued</td></tr>
 * <tr><td>{@code credentials/<link>.sd-jwt}</td><td>{@code credential}</td><td>{@code application/vc+sd-jwt}</td>
 *     <td>a credential with disclosures, {@code <jwt>~<disclosure>~...~} (RFC 9901)</td></tr>
 * <tr><td>{@code did/<name>.json}</td><td>{@code did-document}</td><td>{@code application/did+json}</td>
 *     <td>the DID document of an issuer</td></tr>
 * <tr><td>{@code documents/<digest>.<ext>}</td><td>{@code evidence}</td><td>that of the document</td>
 *     <td>a document that a credential refers to</td></tr>
 * <tr><td>{@code log/<digest>.tlog-proof}</td><td>{@code receipt}</td><td>{@code text/plain}</td>
 *     <td>the receipt of a log for one credential, {@code c2sp.org/tlog-proof@v1}</td></tr>
 * <tr><td>{@code registry/<digest>.jwt}</td><td>{@code registration}</td><td>{@code application/registration-proof+jwt}</td>
 *     <td>the proof that a registry gave for one passport, the compact JWS as sealed</td></tr>
 * <tr><td>{@code status/<digest>.jwt}</td><td>{@code status-list}</td><td>{@code application/vc+jwt}</td>
 *     <td>a status list credential, the compact JWS as issued</td></tr>
 * </table>
 *
 * <p>{@code <digest>} is the SHA-256 multihash of the content in multibase base58btc, as {@code digestMultibase} has it.
 * {@code <link>} is that of the JWT before the first {@code ~}, by which other credentials name it whatever is disclosed; its
 * entry in {@code bundle.json} has the digest of the whole content like any other. Roots, receipts and registrations name it by {@code <link>}.
 * {@code <name>} is the DID, every character other than {@code a-z 0-9 - .} written as an underscore and its hexadecimal code;
 * or, where that has more than 120 characters, {@code did__} and the SHA-256 of the DID in hexadecimal. {@code <ext>} is the
 * usual one for common media types ({@code pdf}, {@code json}, {@code csv}, {@code txt}, {@code xml}, {@code html},
 * {@code png}, {@code jpg}, {@code xlsx}); for any other it is the media type with {@code ~} for the slash, so that the path
 * always shows the media type.
 *
 * <p>{@code bundle.json} is one JSON object with exactly these members:
 *
 * <pre>{@code
 * {
 *   "format": "didymium-passport-bundle",
 *   "version": 1,
 *   "roots": ["<digest of a credential>", ...],             sorted, each once
 *   "entries": [                                            every other entry of the archive, sorted by path
 *     {
 *       "path": "credentials/<digest>.jwt",
 *       "digest": "<digest>",
 *       "mediaType": "application/vc+jwt",
 *       "role": "credential",
 *       "did": "did:web:example.com"                        for a did-document, and only there
 *       "credential": "<digest>"                            for a receipt or registration, and only there: a credential of the file
 *     }, ...
 *   ]
 * }
 * }</pre>
 *
 * <p>Written archives hold {@code bundle.json} first and the other entries sorted by path, uncompressed, dated 1980-01-01 00:00,
 * with neither extra fields, comments nor attributes; from 65,535 entries on, the records of ZIP64 that count them (4.3.14 and
 * 4.3.15), and nothing else of it: the same bundle gives the same bytes.
 *
 * <p>Read archives may have been packed again by other tools: in any order, compressed with DEFLATE, with data descriptors, any
 * dates, entries for the folders above, and extra fields of times and owners (0x5455, 0x7875, 0x000a). Whatever could give the
 * archive another meaning to another reader is refused: other extra fields, such as Unicode paths (0x7075), comments, entries
 * that the manifest does not declare, bytes before, between or behind the entries.
 *
 * <p>A credential or status list whose content is not the one declared is read as it is found, and verification rejects it; any
 * other content that is not as declared is refused.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.bundle;

import org.jspecify.annotations.NullMarked;
