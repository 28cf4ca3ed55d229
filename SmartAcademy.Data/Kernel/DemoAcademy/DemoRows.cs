using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Everything that the demo academy writes, before it is written.</summary>
internal sealed class DemoRows
{
    public List<School> Schools { get; } = [];

    public List<AcademyUser> Users { get; } = [];

    /// <summary>Who holds which role.</summary>
    public List<(Guid UserId, string Role)> Roles { get; } = [];

    public List<Department> Departments { get; } = [];

    public List<AcademicYear> Years { get; } = [];

    public List<SchoolClass> Classes { get; } = [];

    public List<Term> Terms { get; } = [];

    public List<SchoolWeekday> Weekdays { get; } = [];

    public List<SpecialDay> SpecialDays { get; } = [];

    public List<Subject> Subjects { get; } = [];

    public List<ClassSubject> ClassSubjects { get; } = [];

    public List<SubjectTeacher> SubjectTeachers { get; } = [];

    public List<StudentSubject> StudentSubjects { get; } = [];

    public List<Room> Rooms { get; } = [];

    public List<Period> Periods { get; } = [];

    public List<Lesson> Lessons { get; } = [];

    public List<Substitution> Substitutions { get; } = [];

    public List<ClassTeacher> ClassTeachers { get; } = [];

    public List<Student> Students { get; } = [];

    public List<Guardian> Guardians { get; } = [];

    public List<Guardianship> Guardianships { get; } = [];

    public List<Pass> Passes { get; } = [];

    public List<GateRuleBook> GateRules { get; } = [];

    public List<AccessPoint> AccessPoints { get; } = [];

    public List<ReaderDevice> Devices { get; } = [];

    /// <summary>The last number given out, by series and year.</summary>
    public Dictionary<(string Series, int Year), int> Numbers { get; } = [];

    public DemoPhones Phones { get; } = new();

    public int TakeNumber(string series, int year) =>
        Numbers[(series, year)] = Numbers.GetValueOrDefault((series, year)) + 1;
}
