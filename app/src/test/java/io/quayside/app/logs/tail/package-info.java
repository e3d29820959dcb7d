@NullMarked
package io.quayside.app.logs.tail;

import org.jspecify.annotations.NullMarked;
