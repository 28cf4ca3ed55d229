namespace SmartAcademy.Web.Students.Photos;

/// <summary>What became of the pictures of an archive.</summary>
/// <param name="Saved">Portraits that were put in place.</param>
/// <param name="Unmatched">Files whose names are no enrolment number of the school.</param>
/// <param name="Refused">Files that are no usable pictures.</param>
internal sealed record PhotoArchiveOutcome(int Saved, IReadOnlyList<string> Unmatched, IReadOnlyList<RefusedPhoto> Refused);
