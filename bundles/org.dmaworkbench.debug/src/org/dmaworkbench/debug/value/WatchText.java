package org.dmaworkbench.debug.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an expression, taken from the left piece by piece. */
final class WatchText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F]+|\\d+)[uUlL]*");

    private final String text;
    private int at;

    WatchText(String text) {
        this.text = text;
        skip();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    String rest() {
        return text.substring(at);
    }

    /** Takes these characters if they stand next. */
    boolean take(String wanted) {
        if (!text.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        skip();
        return true;
    }

    void expect(String wanted) {
        if (!take(wanted)) {
            throw new UnreadableException("'" + wanted + "' is missing");
        }
    }

    /** Takes the operator of this list that stands next, or none; one that is the start of a longer operator is not meant. */
    String takeOperator(List<String> operators) {
        for (String operator : operators) {
            if (text.startsWith(operator, at) && !isLonger(operator) && take(operator)) {
                return operator;
            }
        }
        return null;
    }

    String name() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw new UnreadableException(atEnd() ? "a name or number is missing at the end" : "a name or number is missing before '" + rest() + "'");
        }
        at = name.end();
        skip();
        return name.group();
    }

    /** Takes a number if one stands next, else returns null. */
    Long takeNumber() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            return null;
        }
        at = number.end();
        skip();
        String digits = number.group(1);
        try {
            return digits.length() > 2 && Character.toLowerCase(digits.charAt(1)) == 'x' ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableException("'" + digits + "' does not fit in 64 bits");
        }
    }

    private boolean isLonger(String operator) {
        char next = at + operator.length() < text.length() ? text.charAt(at + operator.length()) : 0;
        return switch (operator) {
            case "|", "&" -> next == operator.charAt(0);
            case "<", ">" -> next == operator.charAt(0) || next == '=';
            case "-" -> next == '>';
            default -> false;
        };
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
