@NullMarked
package io.quayside.engine.vm.lima;

import org.jspecify.annotations.NullMarked;
