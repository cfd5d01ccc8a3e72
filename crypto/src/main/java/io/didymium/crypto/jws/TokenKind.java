package io.didymium.crypto.jws;

import io.didymium.crypto.did.VerificationRelationship;

/** The kinds of tokens that carry a W3C document. */
public enum TokenKind {
    /** A credential: {@code vc+jwt}, signed by its issuer. */
    CREDENTIAL("vc+jwt", "vc", "issuer", "VerifiableCredential", VerificationRelationship.ASSERTION_METHOD),
    /** A credential with claims that can be hidden (RFC 9901): {@code vc+sd-jwt}, signed by its issuer. */
    SELECTIVE_CREDENTIAL(
            "vc+sd-jwt", "vc", "issuer", "VerifiableCredential", VerificationRelationship.ASSERTION_METHOD),
    /** A presentation: {@code vp+jwt}, signed by its holder. */
    PRESENTATION("vp+jwt", "vp", "holder", "VerifiablePresentation", VerificationRelationship.AUTHENTICATION),
    /** A presentation with claims that can be hidden (RFC 9901): {@code vp+sd-jwt}, signed by its holder. */
    SELECTIVE_PRESENTATION(
            "vp+sd-jwt", "vp", "holder", "VerifiablePresentation", VerificationRelationship.AUTHENTICATION);

    private final String type;
    private final String contentType;
    private final String signerMember;
    private final String documentType;
    private final VerificationRelationship use;

    TokenKind(String type, String contentType, String signerMember, String documentType, VerificationRelationship use) {
        this.type = type;
        this.contentType = contentType;
        this.signerMember = signerMember;
        this.documentType = documentType;
        this.use = use;
    }

    /** Its {@code typ}. */
    public String type() {
        return type;
    }

    /** Its {@code cty}. */
    public String contentType() {
        return contentType;
    }

    /** Its media type. */
    public String mediaType() {
        return "application/" + type;
    }

    /** The member of the document that names who signs. */
    public String signerMember() {
        return signerMember;
    }

    /** The {@code type} that its document must have, among others. */
    public String documentType() {
        return documentType;
    }

    /** Whether it is a presentation. */
    public boolean isPresentation() {
        return this == PRESENTATION || this == SELECTIVE_PRESENTATION;
    }

    /** The relationship for which the signer's key must be listed. */
    public VerificationRelationship use() {
        return use;
    }
}
