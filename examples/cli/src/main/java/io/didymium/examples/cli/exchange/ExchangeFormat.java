package io.didymium.examples.cli.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A format in which passports are written, as the option {@code --format} names it. */
enum ExchangeFormat {
    EN18223("en18223", "EN 18223:2026, compressed form, canonical JSON", "samples of openEPCIS 0.9.9"),
    EN18223_EXPANDED("en18223-expanded", "EN 18223:2026, expanded form (Annex A)", "samples of openEPCIS 0.9.9"),
    LINKSET_GS1("linkset-gs1", "RFC 9264 links for a GS1 resolver", "GS1's linkset schema"),
    LINKSET_UNTP("linkset-untp", "RFC 9264 links for a UNTP identity resolver", "UNTP 0.7.0 linkset schema");

    private final String id;
    private final String title;
    private final String checked;

    ExchangeFormat(String id, String title, String checked) {
        this.id = id;
        this.title = title;
        this.checked = checked;
    }

    boolean isLinkset() {
        return this == LINKSET_GS1 || this == LINKSET_UNTP;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** What the written files were compared with. */
    String checked() {
        return checked;
    }

    static String ids() {
        return Arrays.stream(values()).map(ExchangeFormat::id).collect(Collectors.joining(", "));
    }
}
