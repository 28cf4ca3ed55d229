namespace SmartAcademy.Domain.Students.Import;

/// <summary>What a column of a class list may hold, in the order in which the mapping page offers it.</summary>
public enum ImportField
{
    EnrolmentNumber,
    FullName,
    FirstName,
    MiddleName,
    LastName,
    NameBangla,
    Gender,
    DateOfBirth,
    ClassName,
    Section,
    RollNumber,
    GuardianName,
    GuardianPhone,
    Relationship,
    Phone,
    Email,
    Address,
    EmergencyContactName,
    EmergencyContactPhone,
    Program,
    YearOfStudy,
    EnrolledOn,
}
