package io.didymium.passport.exchange.aas;

import io.didymium.core.element.Element;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The number of an element in the Chemical Abstracts Service, and what lists of substances state about it.
 *
 * @param name its name
 * @param cas the number
 * @param critical whether it is among the critical raw materials of Regulation (EU) 2024/1252, Annex II, be it in some forms only
 */
record CasNumber(String name, String cas, boolean critical) {
    private static final Map<Element, CasNumber> ALL = all();

    private static Map<Element, CasNumber> all() {
        Map<Element, CasNumber> all = new EnumMap<>(Element.class);
        String[] critical = {
            "Li Lithium 7439-93-2", "B Boron 7440-42-8", "Mg Magnesium 7439-95-4", "Al Aluminium 7429-90-5",
            "Si Silicon 7440-21-3", "P Phosphorus 7723-14-0", "Sc Scandium 7440-20-2", "Ti Titanium 7440-32-6",
            "V Vanadium 7440-62-2", "Mn Manganese 7439-96-5", "Co Cobalt 7440-48-4", "Ni Nickel 7440-02-0",
            "Cu Copper 7440-50-8", "Ga Gallium 7440-55-3", "Y Yttrium 7440-65-5", "Nb Niobium 7440-03-1",
            "La Lanthanum 7439-91-0", "Ce Cerium 7440-45-1", "Pr Praseodymium 7440-10-0", "Nd Neodymium 7440-00-8",
            "Sm Samarium 7440-19-9", "Eu Europium 7440-53-1", "Gd Gadolinium 7440-54-2", "Tb Terbium 7440-27-9",
            "Dy Dysprosium 7429-91-6", "Ho Holmium 7440-60-0", "Er Erbium 7440-52-0", "Tm Thulium 7440-30-4",
            "Yb Ytterbium 7440-64-4", "Lu Lutetium 7439-94-3"
        };
        String[] others = {
            "C Carbon 7440-44-0",
            "Cr Chromium 7440-47-3",
            "Fe Iron 7439-89-6",
            "Zr Zirconium 7440-67-7",
            "Mo Molybdenum 7439-98-7",
            "Sn Tin 7440-31-5",
            "Pb Lead 7439-92-1",
            "Zn Zinc 7440-66-6"
        };
        add(all, critical, true);
        add(all, others, false);
        return all;
    }

    private static void add(Map<Element, CasNumber> all, String[] lines, boolean critical) {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            all.put(Element.ofSymbol(words[0]), new CasNumber(words[1], words[2], critical));
        }
    }

    static Optional<CasNumber> find(Element element) {
        return Optional.ofNullable(ALL.get(element));
    }
}
