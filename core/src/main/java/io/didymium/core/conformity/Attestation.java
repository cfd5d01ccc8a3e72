package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

/**
 * How independent and how authorised a certifier states to be, and what its attestation is (ISO/IEC 17000; UN/CEFACT code lists of the
 * UNTP conformity credential).
 *
 * @param assessor the relation of the certifier to what it assessed
 * @param assurance who has accredited the certifier
 * @param type what the attestation is
 */
public record Attestation(Assessor assessor, Assurance assurance, Type type) {
    /** The relation of a certifier to what it assesses. */
    public enum Assessor {
        /** It assesses itself. */
        SELF,
        /** It has a commercial interest. */
        COMMERCIAL,
        /** It buys what it assesses. */
        BUYER,
        /** It assesses a member of its own organisation. */
        MEMBERSHIP,
        /** Not stated. */
        UNSPECIFIED,
        /** It is independent. */
        THIRD_PARTY,
        /** Several of these. */
        HYBRID
    }

    /** Who has accredited a certifier. */
    public enum Assurance {
        /** A government benchmark. */
        AUTHORITY_BENCHMARK,
        /** A government mandate. */
        AUTHORITY_MANDATE,
        /** A global mutual recognition arrangement. */
        AUTHORITY_GLOBAL_MRA,
        /** Peer assessment. */
        AUTHORITY_PEER,
        /** An extended mutual recognition arrangement. */
        AUTHORITY_EXTENDED_MRA,
        /** The owner of the scheme assesses itself. */
        SCHEME_SELF,
        /** The owner of the scheme admits the certifier as a conformity assessment body. */
        SCHEME_CAB,
        /** Nobody. */
        NO_ENDORSEMENT
    }

    /** What an attestation is. */
    public enum Type {
        /** A certification. */
        CERTIFICATION,
        /** A declaration of the party itself. */
        DECLARATION,
        /** An inspection. */
        INSPECTION,
        /** A test. */
        TESTING,
        /** A verification of a claim. */
        VERIFICATION,
        /** A validation of a claim. */
        VALIDATION,
        /** A calibration. */
        CALIBRATION
    }

    /** A certification by a certifier that states neither its relation nor its authority. */
    public static final Attestation UNSPECIFIED =
            new Attestation(Assessor.UNSPECIFIED, Assurance.NO_ENDORSEMENT, Type.CERTIFICATION);

    /** @throws NullPointerException if a part is null */
    public Attestation {
        requireNonNull(assessor, "assessor");
        requireNonNull(assurance, "assurance");
        requireNonNull(type, "type");
    }

    /** A certification by an independent certifier that the owner of the scheme admits. */
    public static Attestation ofIndependentCertifier() {
        return new Attestation(Assessor.THIRD_PARTY, Assurance.SCHEME_CAB, Type.CERTIFICATION);
    }

    /** Whether it is a declaration of the party itself, by its own statement. */
    public boolean isSelfDeclared() {
        return assessor == Assessor.SELF || assurance == Assurance.SCHEME_SELF || type == Type.DECLARATION;
    }
}
