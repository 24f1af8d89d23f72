"""Evidence for grades: what each student's seat did, set beside a rubric that a teacher edits.

A single-point rubric (M. Fluckiger, "Single Point Rubric: A Tool for Responsible Student
Self-Assessment", Delta Kappa Gamma Bulletin 76/4, 2010) describes what meets the aim, and leaves
room on both sides for what falls short of it and what goes beyond. The record gives evidence
and counts; it gives no mark, and nobody is ranked: scores depend on the seat.
"""
