package org.ponder.domain.framework;

/** Which element within its framework, the same in every edition that has it. */
public record ElementKey(String value) {
    /** That of the {@link Closing} of every framework; no pack can give it to an element. */
    public static final ElementKey CLOSING = new ElementKey("*closing");
}
