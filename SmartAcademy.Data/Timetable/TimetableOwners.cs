using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Who may see whose timetable: that of a class who sees the class, of a student who sees the student, of a teacher the office and the teacher.</summary>
internal static class TimetableOwners
{
    public static Task<TimetableOwner?> FindAsync(AcademyDbContext db, Actor actor, TimetableOf of, CancellationToken ct) => of.Kind switch
    {
        TimetableKind.Class => Classes(db, actor, of).FirstOrDefaultAsync(ct),
        TimetableKind.Teacher => Teachers(db, actor, of).FirstOrDefaultAsync(ct),
        _ => Students(db, actor, of).FirstOrDefaultAsync(ct),
    };

    private static IQueryable<TimetableOwner> Classes(AcademyDbContext db, Actor actor, TimetableOf of) =>
        db.Classes.AsNoTracking().VisibleTo(db, actor).Where(row => row.Id == of.Id).Select(row => new TimetableOwner
        {
            Of = of,
            SchoolId = row.SchoolId,
            Name = row.Section == "" ? row.Name : row.Name + " " + row.Section,
            NameBangla = row.NameBangla == null || row.Section == "" ? row.NameBangla : row.NameBangla + " " + row.Section,
            ClassId = row.Id,
            DepartmentId = row.DepartmentId,
        });

    /// <summary>Users stand outside the filter of schools, so the school is asked for here.</summary>
    private static IQueryable<TimetableOwner> Teachers(AcademyDbContext db, Actor actor, TimetableOf of)
    {
        var (all, schoolId) = (actor.AllSchools, actor.SchoolId);
        var mayAsk = actor.May(Permission.ClassesRead) || (actor.May(Permission.ClassesReadOwn) && actor.UserId == of.Id);
        return
            from user in db.Users.AsNoTracking()
            where mayAsk && user.Id == of.Id && user.SchoolId != null && (all || user.SchoolId == schoolId)
            where db.SubjectTeachers.Any(row => row.UserId == user.Id)
                || db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Role.Teacher))
            select new TimetableOwner { Of = of, SchoolId = user.SchoolId!.Value, Name = user.DisplayName, NameBangla = user.DisplayNameBangla };
    }

    private static IQueryable<TimetableOwner> Students(AcademyDbContext db, Actor actor, TimetableOf of) =>
        from student in db.Students.AsNoTracking().VisibleTo(db, actor)
        where student.Id == of.Id
        join row in db.Classes on student.ClassId equals (Guid?)row.Id into rows
        from learned in rows.DefaultIfEmpty()
        select new TimetableOwner
        {
            Of = of,
            SchoolId = student.SchoolId,
            Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
            NameBangla = student.NameBangla,
            ClassId = student.ClassId,
            DepartmentId = learned == null ? null : learned.DepartmentId,
            ClassName = learned == null ? null : learned.Section == "" ? learned.Name : learned.Name + " " + learned.Section,
            ClassNameBangla = learned == null || learned.NameBangla == null ? null : (learned.NameBangla + " " + learned.Section).Trim(),
        };
}
