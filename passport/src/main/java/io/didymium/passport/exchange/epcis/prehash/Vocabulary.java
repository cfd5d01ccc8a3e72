package io.didymium.passport.exchange.epcis.prehash;

import java.util.Locale;

/** A vocabulary of CBV or of the GS1 Web Vocabulary, whose terms are bare words, URNs, CURIEs or IRIs. */
public enum Vocabulary {
    BUSINESS_STEP("https://ref.gs1.org/cbv/BizStep-", "urn:epcglobal:cbv:bizstep:"),
    DISPOSITION("https://ref.gs1.org/cbv/Disp-", "urn:epcglobal:cbv:disp:"),
    TRANSACTION_TYPE("https://ref.gs1.org/cbv/BTT-", "urn:epcglobal:cbv:btt:"),
    SOURCE_OR_DESTINATION_TYPE("https://ref.gs1.org/cbv/SDT-", "urn:epcglobal:cbv:sdt:"),
    COMPONENT("https://ref.gs1.org/cbv/Comp-", "urn:epcglobal:cbv:component:"),
    ERROR_REASON("https://ref.gs1.org/cbv/ER-", "urn:epcglobal:cbv:er:"),
    WEB("https://gs1.org/voc/", "urn:epcglobal:gs1:voc:");

    private static final String CBV = "https://ref.gs1.org/cbv/";
    private static final String GS1 = "https://gs1.org/voc/";

    private final String iri;
    private final String urn;

    Vocabulary(String iri, String urn) {
        this.iri = iri;
        this.urn = urn;
    }

    /** The IRI of a term however it is written; what is of no vocabulary here stays as it is. */
    public String iriOf(String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        if (lower.startsWith(urn)) {
            return iri + term.substring(urn.length());
        }
        if (term.startsWith("cbv:")) {
            return CBV + term.substring("cbv:".length());
        }
        if (term.startsWith("gs1:")) {
            return GS1 + term.substring("gs1:".length());
        }
        return term.contains(":") ? term : iri + term;
    }

    /** The bare word of a term of this vocabulary, or the term. */
    public String wordOf(String term) {
        String whole = iriOf(term);
        return whole.startsWith(iri) ? whole.substring(iri.length()) : term;
    }
}
