package io.didymium.passport.untp.value;

import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The IRIs and fixed codes of the wire form. */
public final class Terms {
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    public static final String UNTP_070 = "https://vocabulary.uncefact.org/untp/0.7.0/context/";
    public static final String REE_V1 = "https://w3id.org/didymium/ree/v1";
    public static final String REE = "https://w3id.org/didymium/ree#";

    public static final List<String> CONTEXTS_070 = List.of(CREDENTIALS_V2, UNTP_070, REE_V1);

    /** The {@code registerType} of an identity anchor that makes its subject a register. */
    public static final String ACCREDITATION = "accreditation";

    public static final Concept MATERIAL_FORMS = new Concept(REE + "MaterialForm", "Didymium material forms");
    public static final Concept PROCESS_KINDS = new Concept(REE + "ProcessKind", "Didymium process kinds");
    public static final Concept ELEMENTS = new Concept(REE + "Element", "Chemical elements by symbol");
    public static final Concept BATCH_IDS = new Concept(REE + "BatchId", "Batch identifiers of the operator");
    public static final Concept BUSINESS_STEPS =
            new Concept("https://ref.gs1.org/cbv/BizStep", "GS1 CBV Business Step");

    public static final String KILOGRAM = "KGM";
    public static final String BATCH = "batch";
    public static final String ITEM = "item";
    public static final Set<String> CREDENTIAL_MEDIA_TYPES = Set.of("application/vc+jwt", "application/vc+sd-jwt");
    public static final String DID_DOCUMENT_MEDIA_TYPE = "application/did+json";

    private Terms() {}

    /** Whether a credential of UNTP 0.7.0 has our extension, and no other: only then our members mean what we define. */
    public static boolean isExtended(JsonObject credential) throws MalformedInputException {
        return credential.requireArray("@context").strings().equals(CONTEXTS_070);
    }
}
