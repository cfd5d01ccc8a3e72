package io.didymium.passport.untp;

import io.didymium.core.id.Concept;
import java.util.List;
import java.util.Set;

/** The IRIs and fixed codes of the wire form. */
final class Terms {
    static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    static final String UNTP_070 = "https://vocabulary.uncefact.org/untp/0.7.0/context/";
    static final String REE_V1 = "https://w3id.org/didymium/ree/v1";
    static final String REE = "https://w3id.org/didymium/ree#";

    static final List<String> CONTEXTS_070 = List.of(CREDENTIALS_V2, UNTP_070, REE_V1);

    static final Concept MATERIAL_FORMS = new Concept(REE + "MaterialForm", "Didymium material forms");
    static final Concept PROCESS_KINDS = new Concept(REE + "ProcessKind", "Didymium process kinds");
    static final Concept ELEMENTS = new Concept(REE + "Element", "Chemical elements by symbol");
    static final Concept BATCH_IDS = new Concept(REE + "BatchId", "Batch identifiers of the operator");
    static final Concept BUSINESS_STEPS = new Concept("https://ref.gs1.org/cbv/BizStep", "GS1 CBV Business Step");

    static final String KILOGRAM = "KGM";
    static final String BATCH = "batch";
    static final Set<String> CREDENTIAL_MEDIA_TYPES = Set.of("application/vc+jwt", "application/vc+sd-jwt");
    static final String DID_DOCUMENT_MEDIA_TYPE = "application/did+json";

    private Terms() {}
}
