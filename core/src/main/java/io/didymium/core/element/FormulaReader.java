package io.didymium.core.element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the formula of a compound or an ion. Not thread-safe. */
final class FormulaReader {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_ATOMS = 999;
    private static final Pattern RAISED = Pattern.compile("([²³]?)([⁺⁻])$");
    private static final Pattern CHARGE = Pattern.compile("(?:(?<= )([2-9])|(?<! ))([+-])$");

    private final String formula;
    private final String body;
    private final int charge;
    private int at;

    FormulaReader(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a formula has at most " + MAX_LENGTH + " characters");
        }
        formula = lowered(text);
        Matcher ion = CHARGE.matcher(formula);
        if (ion.find()) {
            int size = ion.group(1) == null ? 1 : Integer.parseInt(ion.group(1));
            charge = ion.group(2).equals("-") ? -size : size;
            body = formula.substring(0, ion.start()).stripTrailing();
        } else {
            charge = 0;
            body = formula;
        }
    }

    /** The formula with its charges on the line: {@code SO4²⁻} is {@code SO4 2-}. */
    private static String lowered(String text) {
        Matcher raised = RAISED.matcher(text);
        if (!raised.find()) {
            return text;
        }
        String count = raised.group(1).isEmpty() ? "" : raised.group(1).equals("²") ? " 2" : " 3";
        return text.substring(0, raised.start()) + count + (raised.group(2).equals("⁻") ? "-" : "+");
    }

    Compound compound() {
        Map<Element, Integer> atoms = new LinkedHashMap<>();
        add(group(false), 1, atoms);
        while (at < body.length() && body.charAt(at) == '·') {
            at++;
            add(group(false), number(), atoms);
        }
        if (at < body.length() || atoms.isEmpty()) {
            throw unreadable();
        }
        return new Compound(formula, atoms, charge);
    }

    /** The atoms up to the end, to {@code ·}, or to the parenthesis that ends an inner group; a leading number multiplies them. */
    private Map<Element, Integer> group(boolean inner) {
        Map<Element, Integer> atoms = new LinkedHashMap<>();
        int all = inner ? 1 : number();
        while (at < body.length() && body.charAt(at) != ')' && body.charAt(at) != '·') {
            if (body.charAt(at) == '(' && !inner) {
                at++;
                Map<Element, Integer> repeated = group(true);
                if (at >= body.length() || body.charAt(at) != ')') {
                    throw unreadable();
                }
                at++;
                add(repeated, number(), atoms);
            } else {
                Element element = element();
                add(Map.of(element, 1), number(), atoms);
            }
        }
        if (atoms.isEmpty()) {
            throw unreadable();
        }
        if (all == 1) {
            return atoms;
        }
        Map<Element, Integer> multiplied = new LinkedHashMap<>();
        add(atoms, all, multiplied);
        return multiplied;
    }

    private Element element() {
        int end = at + 1;
        while (end < body.length() && Character.isLowerCase(body.charAt(end))) {
            end++;
        }
        Element element = Element.find(body.substring(at, end)).orElseThrow(this::unreadable);
        at = end;
        return element;
    }

    /** The number here, one if there is none. */
    private int number() {
        int start = at;
        while (at < body.length() && at - start < 4 && isDigit(body.charAt(at))) {
            at++;
        }
        if (start == at) {
            return 1;
        }
        int number = Integer.parseInt(body.substring(start, at));
        if (number < 2 || number > MAX_ATOMS || body.charAt(start) == '0') {
            throw unreadable();
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static void add(Map<Element, Integer> part, int times, Map<Element, Integer> sum) {
        part.forEach((element, count) -> {
            if (sum.merge(element, count * times, Integer::sum) > MAX_ATOMS) {
                throw new IllegalArgumentException("a formula has at most " + MAX_ATOMS + " atoms of an element");
            }
        });
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "neither an element nor an oxide such as Nd2O3, a compound such as NdF3 or an ion such as Cl-: '"
                        + formula + "'");
    }
}
