package io.didymium.core.commodity;

import java.util.regex.Pattern;

/** A list of codes for goods. */
public enum CodeScheme {
    /**
     * Customs: six digits of the Harmonised System (HS Convention, Annex), eight of the Combined Nomenclature (Regulation (EEC) No 2658/87)
     * or ten of TARIC.
     */
    CUSTOMS("customs code", "[0-9]{6}(?:[0-9]{2}){0,2}"),
    /** Waste: six digits of the European List of Waste (Decision 2000/532/EC), with {@code *} if it is hazardous. */
    EUROPEAN_WASTE("waste code", "[0-9]{6}\\*?"),
    /** Waste that crosses borders: an entry of the Basel Convention, Annexes I, II, VIII or IX, such as {@code A1010} or {@code Y48}. */
    BASEL_WASTE("Basel code", "[AB][0-9]{4}|Y[0-9]{1,2}"),
    /** Dangerous goods: the UN number of the Model Regulations, such as {@code UN2912}. */
    UN_NUMBER("UN number", "UN[0-9]{4}");

    private final String label;
    private final Pattern syntax;

    CodeScheme(String label, String syntax) {
        this.label = label;
        this.syntax = Pattern.compile(syntax);
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether a text has the form of a code of this list; whether the list has such an entry is not known here. */
    public boolean allows(String code) {
        return syntax.matcher(code).matches();
    }

    /** Whether a code of this list states that the goods are waste. */
    public boolean isOfWaste() {
        return this == EUROPEAN_WASTE || this == BASEL_WASTE;
    }
}
