// Never gets as far as having a main.
for (;;);
