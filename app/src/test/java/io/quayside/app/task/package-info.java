@NullMarked
package io.quayside.app.task;

import org.jspecify.annotations.NullMarked;
