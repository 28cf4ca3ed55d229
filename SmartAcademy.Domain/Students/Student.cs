using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Domain.Students;

/// <summary>A pupil of one school.</summary>
public sealed class Student : ILoginOwner, ISoftDeleted
{
    private Student()
    {
    }

    private Student(Guid schoolId, string enrolmentNumber) =>
        (Id, SchoolId, EnrolmentNumber) = (Guid.CreateVersion7(), schoolId, enrolmentNumber);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary><c>SA{year}{5 digits}</c>, unique in the group and never given twice.</summary>
    public string EnrolmentNumber { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public string? MiddleName { get; private set; }

    public string? LastName { get; private set; }

    public string? NameBangla { get; private set; }

    public string? Email { get; private set; }

    public DateOnly? DateOfBirth { get; private set; }

    public Gender Gender { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    public string? EmergencyContactName { get; private set; }

    public string? EmergencyContactPhone { get; private set; }

    /// <summary>See <see cref="CivilNumber.ReadBirthRegistration"/>.</summary>
    public string? BirthRegistrationNumber { get; private set; }

    public Guid? DepartmentId { get; private set; }

    public string? Program { get; private set; }

    public Guid? ClassId { get; private set; }

    public int? RollNumber { get; private set; }

    public int? YearOfStudy { get; private set; }

    public DateOnly EnrolledOn { get; private set; }

    public DateOnly? GraduatedOn { get; private set; }

    public StudentStatus Status { get; private set; }

    public Guid? PhotoFileId { get; private set; }

    /// <summary>The login of the student, where one was given.</summary>
    public Guid? UserId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>When the status last changed; null for one that is as old as the record, or older than this column.</summary>
    public DateTimeOffset? StatusSince { get; private set; }

    /// <summary>When the person was erased on request; the empty record stays for what the law keeps.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Names of the guardians; kept by the database, so that one index finds a child by its family.</summary>
    public string FamilyText { get; private set; } = "";

    /// <summary>Lower-case names and numbers for search; computed by the database.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Changes with every write; a form that was opened before another's save is refused.</summary>
    public uint Version { get; private set; }

    public ICollection<Guardianship> Guardianships { get; } = [];

    public string Name => StudentName.Full(FirstName, MiddleName, LastName);

    /// <summary>Admits a student under a number from the series; see <see cref="Students.EnrolmentNumber"/>.</summary>
    public static Student Admit(Guid schoolId, string enrolmentNumber, StudentDetails details, DateOnly today, DateTimeOffset at)
    {
        var student = new Student(schoolId, enrolmentNumber) { CreatedAt = at };
        student.Describe(details with { EnrolledOn = details.EnrolledOn ?? today });
        return student;
    }

    public void Describe(StudentDetails details)
    {
        (FirstName, MiddleName, LastName, NameBangla) = (details.FirstName, details.MiddleName, details.LastName, details.NameBangla);
        (Email, DateOfBirth, Gender) = (details.Email, details.DateOfBirth, details.Gender);
        (Phone, Address) = (details.Phone, details.Address);
        (EmergencyContactName, EmergencyContactPhone) = (details.EmergencyContactName, details.EmergencyContactPhone);
        BirthRegistrationNumber = details.BirthRegistrationNumber;
        (DepartmentId, Program, ClassId) = (details.DepartmentId, details.Program, details.ClassId);
        (RollNumber, YearOfStudy) = (details.RollNumber, details.YearOfStudy);
        (EnrolledOn, GraduatedOn) = (details.EnrolledOn ?? EnrolledOn, details.GraduatedOn);
    }

    /// <summary>The writable fields as they stand.</summary>
    public StudentDetails Details => new()
    {
        FirstName = FirstName,
        MiddleName = MiddleName,
        LastName = LastName,
        NameBangla = NameBangla,
        Email = Email,
        DateOfBirth = DateOfBirth,
        Gender = Gender,
        Phone = Phone,
        Address = Address,
        EmergencyContactName = EmergencyContactName,
        EmergencyContactPhone = EmergencyContactPhone,
        BirthRegistrationNumber = BirthRegistrationNumber,
        DepartmentId = DepartmentId,
        Program = Program,
        ClassId = ClassId,
        RollNumber = RollNumber,
        YearOfStudy = YearOfStudy,
        EnrolledOn = EnrolledOn,
        GraduatedOn = GraduatedOn,
    };

    /// <summary>Only an active student passes a gate.</summary>
    public void BecomeStatus(StudentStatus status, DateTimeOffset? at = null) =>
        (Status, StatusSince) = (status, status == Status ? StatusSince : at);

    public void SetPhoto(Guid? fileId) => PhotoFileId = fileId;

    public Result LinkLogin(Guid userId)
    {
        if (UserId is not null)
        {
            return LoginRefusals.AlreadyHasOne;
        }

        UserId = userId;
        return Result.Ok;
    }

    public Result UnlinkLogin()
    {
        if (UserId is null)
        {
            return LoginRefusals.NoneLinked;
        }

        UserId = null;
        return Result.Ok;
    }

    public Result Delete(DateTimeOffset at)
    {
        if (DeletedAt is not null)
        {
            return StudentRefusals.AlreadyDeleted;
        }

        DeletedAt = at;
        return Result.Ok;
    }

    /// <summary>Takes everything away that tells who it was, for good; the number stays, because it is never given twice.</summary>
    public Result Erase(DateTimeOffset at)
    {
        if (ErasedAt is not null)
        {
            return StudentRefusals.AlreadyErased;
        }

        Describe(new StudentDetails { FirstName = ErasedPerson.FirstName, LastName = ErasedPerson.LastName, EnrolledOn = EnrolledOn });
        BecomeStatus(StudentStatus.Inactive, at);
        (PhotoFileId, UserId, DeletedAt, ErasedAt) = (null, null, DeletedAt ?? at, at);
        return Result.Ok;
    }

    public Result Restore()
    {
        if (ErasedAt is not null)
        {
            return StudentRefusals.AlreadyErased;
        }

        if (DeletedAt is null)
        {
            return StudentRefusals.NotDeleted;
        }

        DeletedAt = null;
        return Result.Ok;
    }
}
