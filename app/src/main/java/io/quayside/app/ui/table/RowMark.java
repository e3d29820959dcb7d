package io.quayside.app.ui.table;

import java.util.function.Predicate;
import javafx.css.PseudoClass;

/// A state of rows that a stylesheet can tell.
record RowMark<R>(PseudoClass state, Predicate<R> holds) {}
