/// One tail as somebody looks at it: which of its lines are in view, what is looked for, filtered, selected and marked.
/// Knows no nodes.
@NullMarked
package io.quayside.app.logs.tail;

import org.jspecify.annotations.NullMarked;
